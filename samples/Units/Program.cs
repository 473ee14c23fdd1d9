using System.Diagnostics;
using Coroutines;
using Units;

// --times prints what differs from run to run; --long plays a minute in real time, to be looked at with the tool.
var inRealTime = args.Contains("--long");
const int WarmUp = 60 * 20;
var frames = 60 * (inRealTime ? 60 : 40);

// A unit is up to three tasks (its life, and both sides of a race) and its effects.
using var loop = new CoroutineLoop(new() { Clock = CoroutineClock.Manual, TaskCapacity = 8 * World.MaxUnits });
using var stage = new CoroutineLoop(new() { Clock = CoroutineClock.Manual });
var world = new World(loop, seed: 2026);
var game = new Game(stage, world);
game.Play(WarmUp / 2);
game.Doomsday();
game.Play(WarmUp / 2);

var (stepsBefore, collections) = (world.Steps, GC.CollectionCount(0));
var (bytes, mostSteps, worst, total) = (0L, 0L, TimeSpan.Zero, TimeSpan.Zero);
for (var frame = 0; frame < frames; frame++)
{
    var (bytesBefore, steps, began) = (GC.GetAllocatedBytesForCurrentThread(), world.Steps, Stopwatch.GetTimestamp());
    game.Play(1);
    var took = Stopwatch.GetElapsedTime(began);
    bytes += GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
    mostSteps = Math.Max(mostSteps, world.Steps - steps);
    (total, worst) = (total + took, took > worst ? took : worst);
    Thread.Sleep(inRealTime ? 1000 / 60 : 0);
}

collections = GC.CollectionCount(0) - collections;
Game.Say($"units      {World.MaxUnits - world.Graves.Count} alive, {world.Deaths} died, {world.Healed} healed, {world.Mines.Sum(mine => mine.Ore)} ore left");
Game.Say($"boss       {game.Boss.Slams} slams, stunned {game.Boss.Stuns} times");
Game.Say($"frames     {frames} after {WarmUp} to warm up, {loop.Time.TotalSeconds:0.00} s of the world");
Game.Say($"steps      {world.Steps - stepsBefore} of units, {mostSteps} in the busiest frame");
Game.Say($"memory     {bytes} bytes allocated, {collections} collections");
Game.Say($"checksum   {world.Checksum():x16}");
if (args.Contains("--times"))
{
    Game.Say($"worst      {worst.TotalMilliseconds:0.00} ms, mean {total.TotalMilliseconds / frames:0.00} ms");
}

return bytes == 0 ? 0 : 1;
