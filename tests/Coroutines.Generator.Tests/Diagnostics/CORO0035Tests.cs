using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine of a struct changes a copy of it.</summary>
public sealed class CORO0035Tests
{
    [Fact]
    public Task Changes() => DiagnosticCheck.Verify(
        """
        struct Point { public int X; }
        partial struct S
        {
            int count; Point at; int Size { get; set; }
            static void Fill(out int x, ref Point p) => x = p.X;
            [Coroutine] public async Coroutine F()
            {
                {|CORO0035:count|}++;
                {|CORO0035:this.count|} += 2;
                await Coroutine.Yield();
                {|CORO0035:Size|} = 3;
                {|CORO0035:at.X|} = 4;
                ({|CORO0035:count|}, var other) = (1, 2);
                Fill(out {|CORO0035:count|}, ref {|CORO0035:at|});
                {|CORO0035:this|} = default;
            }
        }
        """);

    [Fact]
    public Task ChangesWhatItSharesOrNothing() => DiagnosticCheck.Verify(
        """
        sealed class Box { public int Value; }
        partial struct S
        {
            readonly Box box; int count; int[] items; static int all;
            public S(Box box) { this.box = box; count = 0; items = [1]; }
            void Ordinary() => count++;
            [Coroutine] public async Coroutine<S> F(S given)
            {
                int local = count;
                local++;
                box.Value = 1;
                items[0]++;
                all++;
                given.count++;
                await Coroutine.Yield();
                return new S { count = local };
            }
            [Coroutine] public static async Coroutine G() { all++; await Coroutine.Yield(); }
        }
        partial class C { int count; [Coroutine] async Coroutine F() { count++; await Coroutine.Yield(); } }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        partial struct Score { int points; [Coroutine] public async Coroutine Add() { {|CORO0035:points|}++; await Coroutine.Yield(); } }
        """,
        "'points' is changed in a copy: a coroutine of the struct 'Score' keeps a copy of it, as every async method does; make 'Score' a class, or return the new value");
}
