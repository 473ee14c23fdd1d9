using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Coroutines.Tests;

/// <summary>Everything public that lives says what it is: in text, and in a debugger.</summary>
public sealed class SeenTypesTests
{
    /// <summary>Of these a debugger shows no more than their text.</summary>
    private static readonly string[] s_withoutParts = ["Coroutine", "Coroutine`1", "CoroutineAwaitable", "CoroutineClock", "LoopHold", "CoroutineStack", "CoroutineTie", "CoroutineWaiter", "CoroutineSelector"];

    private static readonly Type[] s_living = [.. typeof(CoroutineLoop).Assembly.GetExportedTypes().Where(IsLiving)];

    public static TheoryData<Type> Living() => [.. s_living];

    [Fact]
    public void TheyAreFound()
    {
        Assert.Contains(typeof(CoroutineLoop), s_living);
        Assert.Contains(typeof(CoroutineQueue<>), s_living);
        Assert.Contains(typeof(CoroutineTaskGroup), s_living);
        Assert.DoesNotContain(typeof(WaitResult), s_living);
    }

    [Theory]
    [MemberData(nameof(Living))]
    public void ItHasTextOfItsOwn(Type type)
    {
        Assert.Equal(type, type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);
        Assert.Equal("{ToString(),nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)?.Value);
    }

    [Theory]
    [MemberData(nameof(Living))]
    public void ADebuggerShowsItsParts(Type type)
    {
        string? proxy = type.GetCustomAttribute<DebuggerTypeProxyAttribute>(inherit: false)?.ProxyTypeName;
        Assert.Equal(s_withoutParts.Contains(type.Name), proxy is null);
        if (proxy is null)
        {
            return;
        }

        Type view = Type.GetType(proxy, throwOnError: true)!;
        Type shown = view.GetConstructors().Single().GetParameters().Single().ParameterType;
        Assert.Equal(type.IsGenericType ? type.GetGenericTypeDefinition() : type, shown.IsGenericType ? shown.GetGenericTypeDefinition() : shown);
    }

    // Not what is only awaited, compared or thrown, or is told once: operations, records, exceptions, attributes, reports.
    private static bool IsLiving(Type type) =>
        type is { IsEnum: false, IsInterface: false, IsByRefLike: false, IsNested: false }
        && !(type.IsAbstract && type.IsSealed)
        && !typeof(Exception).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type)
        && type.GetCustomAttribute<EditorBrowsableAttribute>() is null
        && type.Namespace == nameof(Coroutines)
        && !type.Name.Split('`')[0].EndsWith("Operation", StringComparison.Ordinal)
        && type.GetMethod("<Clone>$") is null && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is null
        && type.Name is not (nameof(CoroutineExceptionContext) or nameof(CoroutineLoopOptions) or nameof(GatherBuilder));
}
