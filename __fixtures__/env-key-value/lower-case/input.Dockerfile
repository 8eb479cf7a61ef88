from debian:12
env a b c
label d e
