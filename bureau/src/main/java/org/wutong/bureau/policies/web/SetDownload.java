package org.wutong.bureau.policies.web;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.storage.FolderZip;

/** A set as a folder to take away: what {@code ./wutong evaluate --policies} reads. */
@Component
class SetDownload {
    private static final int SHORT = 8;

    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;

    SetDownload(BusinessDate businessDate, Settings settings, Audit audit) {
        this.businessDate = businessDate;
        this.settings = settings;
        this.audit = audit;
    }

    @Transactional
    public ResponseEntity<byte[]> zip(Map<String, String> files) {
        String brief = FolderZip.digest(files).substring(0, SHORT);
        String name = "policies-" + businessDate.today() + "-" + brief;
        audit.record("export", "policy-set", brief, settings.county().orElse("0"), null, name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                .body(FolderZip.zip(files, name + "/"));
    }
}
