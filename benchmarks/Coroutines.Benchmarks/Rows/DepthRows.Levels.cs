namespace Coroutines.Benchmarks;

internal static partial class DepthRows
{
    [Coroutine]
    private static async Coroutine Run1(World world, int yields)
    {
        while (true)
        {
            await Level1(world, yields);
        }
    }

    [Coroutine]
    private static async Coroutine Run8(World world, int yields)
    {
        while (true)
        {
            await Level8(world, yields);
        }
    }

    [Coroutine]
    private static async Coroutine Run32(World world, int yields)
    {
        while (true)
        {
            await Level32(world, yields);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Level1(World world, int yields)
    {
        for (int i = 0; i < yields; i++)
        {
            world.Sum++;
            await Coroutine.Yield();
        }

        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Level2(World world, int yields) => 1 + await Level1(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level3(World world, int yields) => 1 + await Level2(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level4(World world, int yields) => 1 + await Level3(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level5(World world, int yields) => 1 + await Level4(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level6(World world, int yields) => 1 + await Level5(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level7(World world, int yields) => 1 + await Level6(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level8(World world, int yields) => 1 + await Level7(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level9(World world, int yields) => 1 + await Level8(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level10(World world, int yields) => 1 + await Level9(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level11(World world, int yields) => 1 + await Level10(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level12(World world, int yields) => 1 + await Level11(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level13(World world, int yields) => 1 + await Level12(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level14(World world, int yields) => 1 + await Level13(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level15(World world, int yields) => 1 + await Level14(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level16(World world, int yields) => 1 + await Level15(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level17(World world, int yields) => 1 + await Level16(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level18(World world, int yields) => 1 + await Level17(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level19(World world, int yields) => 1 + await Level18(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level20(World world, int yields) => 1 + await Level19(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level21(World world, int yields) => 1 + await Level20(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level22(World world, int yields) => 1 + await Level21(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level23(World world, int yields) => 1 + await Level22(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level24(World world, int yields) => 1 + await Level23(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level25(World world, int yields) => 1 + await Level24(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level26(World world, int yields) => 1 + await Level25(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level27(World world, int yields) => 1 + await Level26(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level28(World world, int yields) => 1 + await Level27(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level29(World world, int yields) => 1 + await Level28(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level30(World world, int yields) => 1 + await Level29(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level31(World world, int yields) => 1 + await Level30(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level32(World world, int yields) => 1 + await Level31(world, yields);
}
