// Members, locals, parameters and types named like generated code.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await new T { __state = 4, __self = 5 }.__Run(3);
        await Pause("end");
        Log(await __Main(2));
    }
    [Coroutine] static async Coroutine<int> __Main(int __state) { await Pause("m"); return __state; }
}
public partial class T
{
    public int __state; public int __self; public int __result; public int Poll = 77; public int GetResult() => 88; public int __context = 9;
    [Coroutine]
    public async Coroutine __Run(int __result)
    {
        var __await = 1; var __t = 2; var __pending = 3; var __error = 4; var Coroutines = 5; var global = 6; var System = 7;
        await Pause("a");
        Log(__await + __t + __pending + __error + Coroutines + global + System + __result);
        Log(__state + __self + this.__result + Poll + GetResult() + __context);
        Func<int> f = () => __state + __await + __t;
        int __F() => __pending + __state;
        await Pause("b");
        Log(f() + __F());
        __state = await Int("s", 8);
        Log(this.__state);
        try { await Pause("c"); } finally { await Pause("d"); __error++; }
        Log(__error);
        switch (await Int("w", 2)) { case var __x when __x > await Int("v", 1): Log(__x); break; }
    }
}
