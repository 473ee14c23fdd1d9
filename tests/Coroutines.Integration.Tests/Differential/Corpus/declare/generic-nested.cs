// A generic method in a nested type of a generic type.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Outer<int>.Inner<string>.Show(1, "a", 2.5));
        await Pause("end");
    }
}

public static partial class Outer<A>
{
    public static partial class Inner<B>
    {
        [Coroutine]
        public static async Coroutine<string> Show<C>(A a, B b, C c)
        {
            await Pause(typeof(A).Name + typeof(B).Name + typeof(C).Name);
            return FormattableString.Invariant($"{a}{b}{c}");
        }
    }
}
