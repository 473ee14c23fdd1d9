using Coroutines;
using static Coroutines.Coroutine;

namespace Units;

/// <summary>Two loops on one thread: the world's time can be slow or stand still, the stage's is the player's.</summary>
internal sealed partial class Game
{
    private readonly CoroutineLoop _stage;

    public Game(CoroutineLoop stage, World world)
    {
        (_stage, World, Boss) = (stage, world, new(world));
        World.Loop.Start(Waves(), "waves");
        World.Loop.Start(Command(), "commander");
        World.Loop.Start(Boss.Live(), "boss");
        _stage.Start(Cutscene(), "cutscene");
    }

    public World World { get; }
    public Boss Boss { get; }

    public static void Say(FormattableString what) => Console.WriteLine(FormattableString.Invariant(what));

    public void Play(int frames)
    {
        for (; frames > 0; frames--)
        {
            _stage.Tick(1 / 60.0);
            World.Loop.Tick(1 / 60.0);
        }
    }

    /// <summary>Every effect and every death at once. A loop makes room for a coroutine when more of it live than ever before; from here on it has.</summary>
    public void Doomsday()
    {
        World.ForEachNear(Boss.Center, World.Size, static unit => { unit.Hurt(0, poisons: true); unit.Enrage(); });
        World.Loop.Tick(0);
        World.ForEachNear(Boss.Center, World.Size, static unit => unit.Hurt(100));
        Tell("doomsday");
    }

    [Coroutine]
    private async Coroutine Waves()
    {
        while (true)
        {
            for (var left = 1000; left > 0 && World.Graves.TryGet(out var unit); left--)
            {
                unit.Spawn();
            }

            await Sleep(1000);
        }
    }

    [Coroutine]
    private async Coroutine Command()
    {
        for (var orders = 1; ; orders++)
        {
            await Sleep(400);
            var squad = World.Squads[World.Random(World.Squads.Length)];
            var mine = World.Mines[World.Random(2)];
            squad.Orders.Value = World.Random(3) == 0 ? new(mine.Place, mine) : new(World.RandomCell(), null);
            if (orders % 18 == 0)
            {
                Boss.Stun.Set();
            }
        }
    }

    [Coroutine]
    private async Coroutine Cutscene()
    {
        await WaitUntil(Boss, static boss => boss.HasEntered);
        World.Loop.IsPaused = true;
        Tell("the world stands still");
        await Sleep(2000);
        (World.Loop.IsPaused, World.Loop.TimeScale) = (false, 0.25);
        Tell("slow motion");
        await Sleep(2000);
        World.Loop.TimeScale = 1;
        Tell("on it goes");
    }

    private void Tell(string what) => Say($"{_stage.Time.TotalSeconds,5:0.00} s, in the world {World.Loop.Time.TotalSeconds,5:0.00} s: {what}");
}
