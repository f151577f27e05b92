from mylib import lock, register, safe


def install():
    global late
    import tempfile as late


def resets():
    global late
    late = None
    late.mktemp()
    install()
    late.mktemp()  # expect: 5 call


install()
late = safe
late.mktemp()
install()
late.mktemp()  # expect: 1 call


def with_statement():
    module = None

    def write():
        nonlocal module
        import tempfile as module

    module = None
    with lock:
        module.mktemp()  # expect: 9 call


async def awaited(event):
    module = None

    def write():
        nonlocal module
        import tempfile as module

    event.write = write
    module.mktemp
    await event
    module.mktemp()  # expect: 5 call


def decorated_function():
    module = None

    @register
    def write():
        nonlocal module
        import tempfile as module

    module.mktemp()  # expect: 5 call


def decorated_class():
    module = None

    def write():
        nonlocal module
        import tempfile as module

    @register
    class Other:
        writer = write

    module.mktemp()  # expect: 5 call


def not_yet_called():
    module = None

    def write():
        nonlocal module
        import tempfile as module

    module.mktemp(write)
