String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[NullAway] returning @Nullable expression') : 'failed for another reason than the guard on trial'
