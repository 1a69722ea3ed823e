namespace Zhengyan.Features;

/// <summary>The addresses of one feature. Routes.cs lists every one of them.</summary>
internal interface IEndpoints
{
    static abstract void Map(IEndpointRouteBuilder routes);
}
