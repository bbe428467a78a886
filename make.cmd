@echo off
rem make build and make test for Windows, without make and without administrator rights.
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
if /i "%~1"=="build" goto setup
if /i "%~1"=="test" goto setup
echo Usage: make build ^| make test
exit /b 2

:setup
set "PY="
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PY=py -3"
if not defined PY python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PY=python"
if not defined PY (
    echo Python 3.11 or newer is needed: https://www.python.org/downloads/
    echo Choose "Install for me only" there: it needs no administrator rights.
    exit /b 3
)
if not exist .venv\Scripts\python.exe %PY% -m venv .venv || exit /b 3
fc /b pyproject.toml .venv\installed.toml >nul 2>&1 || goto install
goto %~1

:install
echo Installing into .venv, this takes a minute ...
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check --editable .[dev] || exit /b 3
copy /y pyproject.toml .venv\installed.toml >nul
goto %~1

:build
.venv\Scripts\generator build
exit /b %errorlevel%

:test
.venv\Scripts\ruff format --check . || exit /b 1
.venv\Scripts\ruff check . || exit /b 1
.venv\Scripts\mypy || exit /b 1
.venv\Scripts\lint-imports || exit /b 1
.venv\Scripts\python -m pytest -n 2
exit /b %errorlevel%
