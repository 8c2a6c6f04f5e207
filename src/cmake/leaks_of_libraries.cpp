// What fontconfig, loaded when a PDF is made, keeps until the program ends is its own: the leak
// finder of the dev preset leaves it out.
// NOLINTBEGIN(bugprone-reserved-identifier): the name is the sanitizer's
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}

/// What was left out is not listed: it would stand among the words of a command.
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
// NOLINTEND(bugprone-reserved-identifier)
