def said(text):
    return text.upper()
