from busybox
cmd ["ls"]
run dd if=/dev/zero of=/srv/blob bs=1M count=1
run rm /srv/blob  
