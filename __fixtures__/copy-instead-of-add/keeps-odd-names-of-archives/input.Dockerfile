FROM debian:12
ADD foo.targz /opt/
ADD foo.tarxz /opt/
ADD foo.gtar /opt/
ADD foo.aci /opt/
ADD foo.nightly /opt/
ADD foo.sysroot /opt/
CMD ["sh"]
