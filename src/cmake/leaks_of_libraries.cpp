// What fontconfig, loaded when a PDF is made, keeps until the program ends is its own: the leak
// finder of the dev preset leaves it out.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
