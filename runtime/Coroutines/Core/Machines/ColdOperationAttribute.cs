using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>Marks an operation that does nothing until it is awaited: the analyzer asks for the <c>await</c> where its value is dropped.</summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ColdOperationAttribute : Attribute;
