from PIL import ImageFont

font = ImageFont.truetype("DejaVuSans.ttf", 12)
