worker &
web &
wait -n
