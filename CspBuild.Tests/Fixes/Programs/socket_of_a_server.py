import os
import socket
import tempfile

path = tempfile.mktemp(".sock")
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen(1)
client = socket.socket(socket.AF_UNIX)
client.connect(path)
print("connected")
client.close()
server.close()
os.remove(path)
