using Coroutines;
using Swarm;

const int Population = 100_000;
const int WarmUpFrames = 120;
const int Frames = 600;
var frameLength = TimeSpan.FromSeconds(1.0 / 60);

// Set-up: everything is reserved here. From the first measured frame on, nothing allocates.
var field = new Field(Population, width: 400, height: 200, seed: 7);
using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Population, MaxIterationsPerTick = 10_000 });
foreach (var agent in field.Agents)
{
    loop.Start(agent.Live());
}

var statistics = new FrameStatistics(Frames);
for (var frame = -WarmUpFrames; frame < Frames; frame++)
{
    statistics.BeginFrame(measured: frame >= 0);
    field.Sort();
    loop.Tick(frameLength);
    statistics.EndFrame();
}

Console.WriteLine($"{Population:N0} agents, each one coroutine; {Frames} frames of 1/60 s after {WarmUpFrames} to warm up\n");
Picture.Print(field, columns: 80, rows: 20);
Console.WriteLine();
statistics.Print();
return statistics.IsAllocationFree && loop.TaskCount == Population ? 0 : 1;
