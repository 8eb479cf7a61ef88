import streamlit

streamlit.title("tides")
