@echo off
set "CACHE="
if exist "%~dp0..\lib\malpan.aot" set CACHE="-XX:AOTCache=%~dp0..\lib\malpan.aot" -Xlog:aot=off
"%~dp0java" %CACHE% %MALPAN_JAVA_OPTS% -m org.malpan.launcher/org.malpan.launcher.Main %*
