// Private nested types with private coroutines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Inner.Run(new Inner.Deep()));
        await Pause("end");
    }

    private static partial class Inner
    {
        internal sealed partial class Deep
        {
            private int x = 5;
            [Coroutine] internal async Coroutine<int> Get() { await Pause("deep"); return x + secret; }
        }
        private static int secret = 100;
        [Coroutine] internal static async Coroutine<int> Run(Deep d) { await Pause("run"); return await d.Get(); }
    }
}
