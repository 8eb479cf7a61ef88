exec su app -c "gunicorn app:app"
