@echo off
set "CACHE="
if exist "%~dp0..\lib\malpan.aot" set CACHE="-XX:AOTCache=%~dp0..\lib\malpan.aot" -Xlog:aot=off
set "TUNED="
rem As in malpan.sh, which says why.
if "%~1"=="serve" set "TUNED=-XX:+UseSerialGC -Xmn4m -XX:Tier3InvocationThreshold=20 -XX:Tier3MinInvocationThreshold=4 -XX:Tier3CompileThreshold=1000 -XX:Tier3BackEdgeThreshold=2000 -XX:Tier4InvocationThreshold=1000 -XX:Tier4MinInvocationThreshold=8 -XX:Tier4CompileThreshold=2500 -XX:Tier4BackEdgeThreshold=8000 -XX:Tier0InvokeNotifyFreqLog=2 -XX:Tier0BackedgeNotifyFreqLog=8 -XX:Tier3InvokeNotifyFreqLog=5 -XX:Tier3BackedgeNotifyFreqLog=10 -XX:FreqInlineSize=50 -XX:Tier4LoadFeedback=50"
"%~dp0java" %CACHE% %TUNED% %MALPAN_JAVA_OPTS% -m org.malpan.launcher/org.malpan.launcher.Main %*
