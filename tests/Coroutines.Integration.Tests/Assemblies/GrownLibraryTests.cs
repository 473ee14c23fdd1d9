namespace Coroutines.Integration.Tests.Assemblies;

/// <summary>
/// A library to which members are added runs under callers that were compiled before: the names that they hold of its machines follow from
/// each method's own signature, whatever stands beside it.
/// </summary>
public sealed class GrownLibraryTests
{
    private const string Library1 = """
        namespace N1 { public class A { public int Value => 1; } }
        namespace N2 { public class A { public int Value => 2; } }
        public interface IShape { int Sides { get; } }
        public enum Color { Red }
        public partial class Lib
        {
            public class A { }
            [Coroutine] public static async Coroutine<int> Calc(N1.A a) { await Coroutine.Yield(); return a.Value; }
            [Coroutine] public static async Coroutine<int> Sum(List<int> list) { await Coroutine.Yield(); return list.Count; }
            [Coroutine] public static async Coroutine<int> Twice(int x) { await Coroutine.Yield(); return x * 2; }
            [Coroutine] public static async Coroutine<T> Pass<T>(T x) { await Coroutine.Yield(); return x; }
            [Coroutine] public async Coroutine<int> Pair((int, string) pair) { await Coroutine.Yield(); return pair.Item1; }
            [Coroutine] public async Coroutine<int> Nested(A a, int? n, string[] names) { await Coroutine.Yield(); return n ?? names.Length; }
            [Coroutine] public virtual async Coroutine<int> Virtual(N1.A a) { await Coroutine.Yield(); return 10 + a.Value; }
            [Coroutine] public async Coroutine<int> Paint(Color color, TimeSpan time, IShape? shape) { await Coroutine.Yield(); return (int)color; }
            [Coroutine] public async IAsyncEnumerable<int> Count(N1.A a) { await Coroutine.Yield(); yield return a.Value; }
            /*added*/
        }
        public partial class Box<T>
        {
            [Coroutine] public async Coroutine<T> Open(T x) { await Coroutine.Yield(); return x; }
            [Coroutine] internal protected virtual async Coroutine<T> Shut(List<T> x) { await Coroutine.Yield(); return x[0]; }
            /*addedToBox*/
        }
        public partial interface IService { [Coroutine] Coroutine<int> Serve(N1.A a); /*addedToService*/ }
        """;

    private const string Added = """
        public static int Calc(N2.A a) => 0;
            public static int Calc(A a) => 0;
            [Coroutine] public static async Coroutine<int> Calc(N1.A a, N2.A b) { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Calc(Lib.B a) { await Coroutine.Yield(); return 0; }
            [Coroutine] private static async Coroutine<int> Calc(Other.A a) { await Coroutine.Yield(); return 0; }
            public int Calc_A() => 0;
            [Coroutine] public async Coroutine<int> Calc_A(int x) { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Sum(List<string> list) { await Coroutine.Yield(); return 0; }
            public static int Sum(Dictionary<int, int> list) => 0;
            [Coroutine] public static async Coroutine<int> Sum<T>(List<T> list) { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Twice(long x) { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Twice(Other.Int32 x) { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Twice_Int32() { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Twice_Int32(int x) { await Coroutine.Yield(); return 0; }
            public class Twice_ { } public delegate void Pass_g1(); public event Action Pass_g1_M0 { add { } remove { } } public const int Virtual_Virtual = 1;
            [Coroutine] public static async Coroutine<T> Pass<T>(T[] x) { await Coroutine.Yield(); return x[0]; }
            [Coroutine] public static async Coroutine<T> Pass<T, U>(T x) { await Coroutine.Yield(); return x; }
            public static int Pass(object x) => 0;
            [Coroutine] public async Coroutine<int> Pair((string, int) pair) { await Coroutine.Yield(); return 0; }
            [Coroutine] public async Coroutine<int> Nested(N1.A a, int? n, string[] names) { await Coroutine.Yield(); return 0; }
            [Coroutine] public async Coroutine<int> Nested(A a, int n, string[,] names) { await Coroutine.Yield(); return 0; }
            [Coroutine] public virtual async Coroutine<int> Virtual(N2.A a) { await Coroutine.Yield(); return 0; }
            [Coroutine] public virtual async Coroutine<int> Virtual_Virtual_(N2.A a) { await Coroutine.Yield(); return 0; }
            public virtual int Virtual(Lib.A a) => 0;
            [Coroutine] public async Coroutine<int> Paint(Other.Color color, TimeSpan time, IShape? shape) { await Coroutine.Yield(); return 0; }
            [Coroutine] public async Coroutine<int> Paint(Color color, Other.TimeSpan time, IShape? shape) { await Coroutine.Yield(); return 0; }
            [Coroutine] public async IAsyncEnumerable<int> Count(N2.A a) { await Coroutine.Yield(); yield return 0; }
            public class B { } public struct Int32 { } public class Bag<T> { } public int this[int x] => x; private int field; static Lib() { } ~Lib() { field++; }
            public static Lib operator +(Lib a, Lib b) => a; public static implicit operator int(Lib a) => 0;
        """;

    private const string AddedToBox = """
        [Coroutine] public async Coroutine<T> Open<U>(U x) { await Coroutine.Yield(); return default!; }
            [Coroutine] public async Coroutine<T> Open(Box<T> x) { await Coroutine.Yield(); return default!; }
            [Coroutine] public async Coroutine<T> Open(Other.T0 x) { await Coroutine.Yield(); return default!; }
            [Coroutine] protected virtual async Coroutine<T> Shut(List<int> x) { await Coroutine.Yield(); return default!; }
            public class T0 { }
        """;

    private const string AddedTypes = """

        namespace Other { public class A { } public class Int32 { } public enum Color { Red } public class TimeSpan { } public class T0 { } }
        namespace N1 { public class B { } public class List<T> { } public partial class Lib { [Coroutine] public static async Coroutine<int> Calc(A a) { await Coroutine.Yield(); return 0; } } }
        public partial class Lib<T> { [Coroutine] public static async Coroutine<int> Calc(N1.A a) { await Coroutine.Yield(); return 0; } }
        """;

    private const string Caller = """
        public static partial class App
        {
            public static string Run()
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
                return loop.RunUntilComplete(Main()) + " " + loop.RunUntilComplete(Lib.Calc(new N1.A())) + " " + loop.RunUntilComplete(new Service().Virtual(new N1.A()));
            }

            [Coroutine]
            public static async Coroutine<string> Main()
            {
                var lib = new Service();
                IService service = lib;
                var counted = 0;
                await foreach (var one in lib.Count(new N1.A())) counted += one;
                Func<int, Coroutine<int>> group = Lib.Twice;
                var (a, b) = await Coroutine.Gather(Lib.Calc(new N1.A()), Lib.Sum([1, 2, 3]));
                return string.Join(" ", a, b, await Lib.Twice(4), await group(5), await Lib.Pass("p"), await lib.Pair((6, "")), await lib.Nested(new Lib.A(), 7, []),
                    await lib.Virtual(new N1.A()), await ((Lib)lib).Virtual(new N1.A()), await service.Serve(new N1.A()), await lib.Paint(Color.Red, default, null), counted,
                    await new Box<int>().Open(8), await new Sub().Shut([9]));
            }
        }
        public partial class Service : Lib, IService
        {
            [Coroutine] public override async Coroutine<int> Virtual(N1.A a) => 100 + await base.Virtual(a);
            [Coroutine] public async Coroutine<int> Serve(N1.A a) { await Coroutine.Yield(); return 1000 + a.Value; }
        }
        public partial class Sub : Box<int> { [Coroutine] public new async Coroutine<int> Shut(List<int> x) => await base.Shut(x); }
        """;

    private const string Expected = "1 3 8 10 p 6 7 111 111 1001 0 1 8 9 1 111";

    [Fact]
    public void CallersOfOldRunOn()
    {
        var old = Library.Compile("Lib", Library1);
        var caller = Library.Compile("App", Caller, null, old.Reference);
        var grown = Library.Compile("Lib", Grown(Added) + AddedTypes);

        Assert.Equal(Expected, Run(caller.Load(old)));
        Assert.Equal(Expected, Run(caller.Load(grown)));
    }

    [Fact]
    public void CallersCompiledAgainstAReferenceAssemblyRunOn()
    {
        var old = Library.Compile("Lib", Library1);
        var caller = Library.Compile("App", Caller, null, old.ReferenceAssembly);

        Assert.Equal(Expected, Run(caller.Load(Library.Compile("Lib", Grown(Added) + AddedTypes))));
    }

    private static string Grown(string added) => Library1
        .Replace("/*added*/", added, StringComparison.Ordinal)
        .Replace("/*addedToBox*/", AddedToBox, StringComparison.Ordinal)
        .Replace("/*addedToService*/", "[Coroutine] async Coroutine<int> Serve(N2.A a) { await Coroutine.Yield(); return 0; }", StringComparison.Ordinal);

    private static string Run(System.Reflection.Assembly app) => (string)app.GetType("App")!.GetMethod("Run")!.Invoke(null, null)!;
}
