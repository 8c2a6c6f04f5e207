"""What the scripts here claim of the program, and how many claims do not hold."""

failed = 0


def claim(holds, what):
    global failed
    if not holds:
        failed += 1
        print("FAILED:", what, flush=True)


def exit_code():
    return 1 if failed else 0
