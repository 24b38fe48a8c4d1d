package org.wutong.demo;

import org.wutong.vocabulary.RegionCode;

/**
 * A township or a village of a made-up city.
 *
 * @param name as people say it
 */
public record CityPlace(RegionCode code, String name) {}
