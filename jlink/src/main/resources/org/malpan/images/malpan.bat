@echo off
set "CACHE="
if exist "%~dp0..\lib\malpan.aot" set CACHE="-XX:AOTCache=%~dp0..\lib\malpan.aot" -Xlog:aot=off
set "TUNED="
rem As in malpan.sh, which says why.
if "%~1"=="serve" set "TUNED=-XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -Xmn4m -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,org.malpan.*::*,0.1 -XX:Tier3MinInvocationThreshold=40 -XX:Tier3BackEdgeThreshold=20000 -XX:Tier4MinInvocationThreshold=80 -XX:FreqInlineSize=50 -XX:Tier4LoadFeedback=50"
"%~dp0java" %CACHE% %TUNED% %MALPAN_JAVA_OPTS% -m org.malpan.launcher/org.malpan.launcher.Main %*
