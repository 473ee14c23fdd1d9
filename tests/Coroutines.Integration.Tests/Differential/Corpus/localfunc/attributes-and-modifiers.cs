// Attributes, modifiers and defaults of local functions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        [System.Diagnostics.Conditional("NEVER")]
        static void Never(int x) => Log("never " + x);
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        int Add(int a, int b = 3, params int[] rest) => a + b + rest.Length + n;
        ref int First(int[] x) => ref x[0];
        static T Id<T>(T t) where T : notnull => t;
        unsafe int Size(int* p) => *p + sizeof(int) + n;
        await Pause("a");
        Never(n++);
        var arr = new[] { 5, 6 };
        First(arr) = 8;
        n = 2;
        await Pause("b");
        Log(Add(1) + Add(1, 2) + Add(1, 2, 3, 4) + arr[0] + Id("x") + Id(n));
        unsafe { var k = 4; Log(Size(&k)); }
        Log(n);
    }
}
