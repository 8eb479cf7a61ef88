from alpine:3.20
maintainer	Ann
from alpine:3.20
Maintainer   Bob <b@example.com>
