if a:
	b
        c
if a:
  	b
  
if a:
    b
  \
  c
\
d
x = a\


