using Coroutines;
using Modbus;

// A virtual clock plays five minutes of bus traffic as fast as they can be computed. --long plays 12 seconds of it in a minute of real time, for a look from outside:
// a character lasts 0.6 ms, and the silence that ends a frame is 0.9 ms longer than the gap between bursts; a busy machine wakes no thread so exactly.
var slow = args.Contains("--long");
var plant = slow ? new Plant(TimeSpan.FromSeconds(12), timeScale: 0.2) : new Plant(TimeSpan.FromMinutes(5), timeScale: 1);
var exitCode = CoroutineProgram.Run(plant.Run(), new CoroutineLoopOptions
{
    Clock = slow ? CoroutineClock.Real : CoroutineClock.Virtual,
    SpinTime = slow ? TimeSpan.FromMilliseconds(1) : TimeSpan.Zero,
    TaskCapacity = 64,
    CapacityPolicy = CapacityPolicy.Throw,
});
Report.Write(plant);
return exitCode != 0 || plant.IsSafe ? exitCode : 1;
