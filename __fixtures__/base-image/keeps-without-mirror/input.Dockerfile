FROM registry.example.com/k8s/pause:3.1
