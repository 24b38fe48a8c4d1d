package org.wutong.demo;

import org.wutong.vocabulary.RegionCode;

/**
 * A hiring body.
 *
 * @param creditCode 18 characters with valid check characters, of an area code nobody bears
 * @param region the township where it works when it is in the county, else the county
 * @param industry letter of GB/T 4754
 * @param workshopRecognised whether the workshop holds a recognition; false for every other kind
 */
public record DemoEmployer(
        String id,
        String name,
        String creditCode,
        EmployerKind kind,
        EmployerSize size,
        String industry,
        RegionCode region,
        String address,
        int heads,
        boolean workshopRecognised,
        String contact,
        String phone) {}
