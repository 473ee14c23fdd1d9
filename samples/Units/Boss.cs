using Coroutines;
using static Coroutines.Coroutine;

namespace Units;

/// <summary>A script that reads from top to bottom, and is broken off by a stun wherever it stands.</summary>
internal sealed partial class Boss(World world)
{
    public static Cell Center => new(64, 64);
    public CoroutineEvent Stun { get; } = new();
    public bool HasEntered { get; private set; }
    public int Slams { get; private set; }
    public int Stuns { get; private set; }

    [Coroutine]
    public async Coroutine Live()
    {
        await Sleep(6000);
        HasEntered = true;
        for (var phase = 1; ; phase = (phase % 3) + 1)
        {
            while (await Race(Phase(phase), Stun.Wait()) == 1)
            {
                Stuns++;
                await Sleep(2000);
                Stun.Clear();
            }
        }
    }

    [Coroutine]
    private async Coroutine Phase(int number)
    {
        await Sleep(1000);                                         // it roars
        world.ForEachNear(Center, 12, static unit => unit.Enrage());
        for (var slam = 0; slam < number; slam++)
        {
            await Sleep(800);
            world.ForEachNear(Center, 4 + (2 * number), static unit => unit.Hurt(40));
            Slams++;
        }

        await Sleep(1500);                                         // it rests
    }
}
