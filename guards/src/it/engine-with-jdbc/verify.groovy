String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('package java.sql is not visible') : 'failed for another reason than the guard on trial'
