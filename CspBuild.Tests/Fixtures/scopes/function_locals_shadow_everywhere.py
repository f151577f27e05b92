import tempfile


def local_after_use():
    path = tempfile.mktemp()  # UnboundLocalError: the name is local to the whole function
    tempfile = object()
    return path


def local_by_loop():
    tempfile.mktemp()
    for tempfile in ():
        pass


def local_by_with():
    tempfile.mktemp()
    with open("x") as tempfile:
        pass


def local_by_handler():
    tempfile.mktemp()
    try:
        pass
    except OSError as tempfile:
        pass


def local_by_import():
    tempfile.mktemp()
    import mylib.tempfile as tempfile


def local_by_definition():
    tempfile.mktemp()

    def tempfile():
        pass


def local_by_class():
    tempfile.mktemp()

    class tempfile:
        pass


def local_by_match(x):
    tempfile.mktemp()
    match x:
        case [_, *tempfile]:
            pass


def local_by_walrus(x):
    tempfile.mktemp()
    return (tempfile := x)


def local_by_delete():
    tempfile.mktemp()
    del tempfile


def local_by_update():
    tempfile.mktemp()
    tempfile += 1


def local_by_annotation():
    tempfile.mktemp()
    tempfile: str


def local_by_unpacking(pairs):
    tempfile.mktemp()
    [(a, *tempfile), b] = pairs


def local_by_type_alias():
    tempfile.mktemp()
    type tempfile = int


def local_by_dead_code():
    tempfile.mktemp()
    return 1
    tempfile = 2


def not_local():
    return tempfile.mktemp()  # expect: 12 call
