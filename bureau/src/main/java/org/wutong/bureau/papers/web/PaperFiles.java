package org.wutong.bureau.papers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.papers.Paper;
import org.wutong.bureau.papers.PaperRefused;
import org.wutong.bureau.papers.Papers;

/** Hands out the bytes of papers: pictures to look at, everything else to keep; nothing a browser would run. */
@Controller
@RequestMapping("/papers/{id:\\d+}/file")
class PaperFiles {
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Papers papers;

    PaperFiles(Papers papers) {
        this.papers = papers;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW')")
    ResponseEntity<byte[]> plain(@PathVariable long id, @RequestParam(defaultValue = "false") boolean save) {
        return sent(id, null, save);
    }

    /** Confidential papers: for a reason, which is why this is no plain address. */
    @PostMapping
    @PreAuthorize("hasAuthority('UNMASK')")
    ResponseEntity<byte[]> forReason(
            @PathVariable long id, @RequestParam String reason, @RequestParam(defaultValue = "false") boolean save) {
        return sent(id, reason, save);
    }

    private ResponseEntity<byte[]> sent(long id, @Nullable String reason, boolean save) {
        Papers.Opened opened;
        try {
            opened = papers.open(id, reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (PaperRefused refused) {
            throw new ResponseStatusException(
                    reason == null ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
        }
        Paper paper = opened.paper();
        ContentDisposition disposition = (paper.media().picture() && !save
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(paper.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.media().type()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .body(opened.content());
    }
}
