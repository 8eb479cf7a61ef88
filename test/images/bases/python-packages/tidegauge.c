#include <Python.h>
#include <libpq-fe.h>

static PyObject *threadsafe(PyObject *self, PyObject *nothing) {
    return PyLong_FromLong(PQisthreadsafe());
}

static PyMethodDef methods[] = {{"threadsafe", threadsafe, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "tidegauge", NULL, -1, methods};

PyMODINIT_FUNC PyInit_tidegauge(void) {
    return PyModule_Create(&module);
}
