using Coroutines;

// The whole tour is one coroutine; Run drives the loop on this thread until it returns.
CoroutineLoop.Run(Tour.AllStops());
