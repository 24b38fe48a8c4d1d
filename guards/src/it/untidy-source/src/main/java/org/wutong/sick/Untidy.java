package org.wutong.sick;
class Untidy { int a=1 ; }
