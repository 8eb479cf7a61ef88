import redis

queue = redis.Redis("queue")
while True:
    print(queue.blpop("jobs"))
