import { noticeProblems, writeNotice } from './notice.ts'
import { findPythonPackages } from './python-packages.ts'

const python = process.env.PEACE_PYTHON
if (python) findPythonPackages(python)
writeNotice()
for (const problem of noticeProblems()) console.log(problem)
console.log('NOTICE')
