from busybox as layers
cmd ["ls"]
run dd if=/dev/zero of=/srv/blob bs=1M count=1
run rm /srv/blob  

from scratch
copy --from=layers / /
env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
cmd ["ls"]
