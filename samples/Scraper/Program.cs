using Coroutines;
using Scraper;

return CoroutineProgram.Run(Crawls.Run());
