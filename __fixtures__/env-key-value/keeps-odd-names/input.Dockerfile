FROM debian:12
ENV A: b
ENV $A b
ENV "A" b
ENV A a << b
