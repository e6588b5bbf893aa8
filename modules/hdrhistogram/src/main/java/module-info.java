/** HdrHistogram's classes, unpacked beside this descriptor: the library ships none of its own. */
module org.hdrhistogram {
  exports org.HdrHistogram;
}
