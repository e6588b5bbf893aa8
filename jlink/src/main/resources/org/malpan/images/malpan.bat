@echo off
"%~dp0java" %MALPAN_JAVA_OPTS% -m org.malpan.launcher/org.malpan.launcher.Main %*
