# To be sourced in the folder of the project: compiles the tests when that was not done, and sets classpath to them and all they need.
[ -d target/test-classes ] || ./mvnw -B -ntp -q test-compile
[ target/classpath -nt pom.xml ] || ./mvnw -B -ntp -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/classpath
classpath="target/test-classes:target/classes:$(cat target/classpath)"
