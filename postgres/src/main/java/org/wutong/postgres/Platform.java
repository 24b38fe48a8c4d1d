package org.wutong.postgres;

import java.util.List;
import java.util.Locale;

/** What differs between operating systems. */
record Platform(String archive, String executableSuffix, List<String> locale, boolean linux, boolean posix) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String processor = osArch.equals("aarch64") || osArch.equals("arm64") ? "arm_64" : "x86_64";
        if (os.contains("mac")) {
            return new Platform(archive("darwin", processor), "", List.of("--locale=en_US.UTF-8"), false, true);
        }
        if (os.contains("windows")) {
            return new Platform(archive("windows", "x86_64"), ".exe", List.of("--locale=C"), false, false);
        }
        // Under LANG=C PostgreSQL takes no Chinese character for a letter.
        return new Platform(archive("linux", processor), "", List.of("--locale=C.UTF-8"), true, true);
    }

    private static String archive(String os, String processor) {
        return "/postgres-" + os + "-" + processor + ".txz";
    }
}
