// Function pointers to coroutines: of plain, overloaded and generic ones, passed, called in lambdas.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Coroutine<int> one, sum, other;
        Coroutine<string> text;
        unsafe
        {
            delegate*<Coroutine<int>> pointer = &One;
            one = Call(pointer);
            delegate*<int, Coroutine<int>> overloaded = &P.Add;
            delegate*<int, int, Coroutine<int>> longer = &Add;
            (sum, other) = (overloaded(1), longer(2, 3));
            delegate*<string, Coroutine<string>> generic = &Echo;
            text = generic("generic");
            Log(pointer == (delegate*<Coroutine<int>>)&One);
        }

        Log(await one + await sum + await other);
        Log(await text);
        Func<Coroutine<int>> inLambda = () => { unsafe { delegate*<Coroutine<int>> inner = &One; return inner(); } };
        Log(await inLambda());
    }

    private static unsafe Coroutine<int> Call(delegate*<Coroutine<int>> pointer) => pointer();

    [Coroutine]
    private static async Coroutine<int> One() => await Int("one", 1);

    [Coroutine]
    private static async Coroutine<int> Add(int a) => await Int("add", a);

    [Coroutine]
    private static async Coroutine<int> Add(int a, int b) => await Int("add", a + b);

    [Coroutine]
    private static async Coroutine<T> Echo<T>(T value) => await Of("echo", value);
}
