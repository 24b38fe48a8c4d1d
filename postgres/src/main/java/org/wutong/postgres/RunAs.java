package org.wutong.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For an ordinary user the prefix is empty. For root it is the folder's owner if that
 * is not root; else a user namespace in which root is nobody yet still owns its files; else the user nobody, who is given
 * the folder.
 */
record RunAs(List<String> prefix) {
    private static final int NOBODY = 65534;

    static RunAs choose(Layout layout) throws IOException, InterruptedException {
        if (!layout.platform().linux() || uidOf(Path.of("/proc/self")) != 0) {
            return new RunAs(List.of());
        }
        Path base = layout.base();
        int owner = uidOf(base);
        if (owner != 0) {
            // initdb looks its user up by name; a number without one, as on a mounted volume, will not do.
            boolean named = !Files.getOwner(base).getName().equals(Integer.toString(owner));
            return named
                    ? handOver(base, owner, (Integer) Files.getAttribute(base, "unix:gid"))
                    : handOver(base, NOBODY, NOBODY);
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace, "test", "-w", base.toString())) {
            return new RunAs(namespace);
        }
        return handOver(base, NOBODY, NOBODY);
    }

    private static RunAs handOver(Path base, int uid, int gid) throws IOException, InterruptedException {
        List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        if (!works(List.of(), "chown", "-R", "-h", uid + ":" + gid, base.toString())
                || !works(prefix, "test", "-w", base.toString())) {
            throw new PostgresException("PostgreSQL does not run as root, and user number " + uid
                    + " cannot reach the data folder " + base + ". Start as an ordinary user, or set WUTONG_DATA to a"
                    + " folder every user can enter, such as /var/lib/wutong.");
        }
        return new RunAs(prefix);
    }

    /** Refuses a folder that belongs to somebody else, before anything in it is touched. */
    static void requireOwn(Layout layout) throws IOException {
        Path base = layout.base();
        if (Files.isWritable(base) && (!Files.exists(layout.cluster()) || Files.isReadable(layout.cluster()))) {
            return;
        }
        String owner = Files.getOwner(base).getName();
        String user = System.getProperty("user.name");
        throw new PostgresException("The data folder " + base + " belongs to " + owner + ", this program runs as "
                + user + ". Start it as " + owner + ", or hand the folder over: chown -R " + user + " '" + base + "'");
    }

    private static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean works(List<String> prefix, String... command) throws InterruptedException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
