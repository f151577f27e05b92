import tempfile

message = f"""
first {tempfile.mktemp()}
  second { # a comment, tempfile.mktemp()
    tempfile.mktemp(
        prefix="x",
    )
  } tempfile.mktemp()
{tempfile.mktemp():>{
    tempfile.mktemp()
}}"""
