package org.wutong.bureau.policies.drafts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.storage.Folders;

/** What the check says of folders that are kept; the last ones looked at are held, for what is kept never changes. */
@Component
public class CheckedFolders {
    private static final int HELD = 12;

    private final Folders folders;
    private final Map<String, Findings> held = Collections.synchronizedMap(new LinkedHashMap<>(HELD, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Findings> eldest) {
            return size() > HELD;
        }
    });

    CheckedFolders(Folders folders) {
        this.folders = folders;
    }

    public Findings of(String folder) {
        Findings known = held.get(folder);
        if (known == null) {
            known = Check.all(folders.files(folder));
            held.put(folder, known);
        }
        return known;
    }
}
